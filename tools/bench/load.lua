-- A script for wrk: loads pages from a list of articles, each with all its requests, until there were enough; then
-- prints one line of JSON. wrk -s load.lua ADDRESS -- LIST PAGE_LOADS. It never sends anything but GET.

local pages, left, queue, at = {}, 0, {}, 1

-- A line of the list: the number of the article, a space, the address of one request.
local function read(path)
  for line in io.lines(path) do
    local number, address = line:match("^(%d+) (.+)$")
    pages[tonumber(number)] = pages[tonumber(number)] or {}
    table.insert(pages[tonumber(number)], address)
  end
end

function init(arguments)
  read(arguments[1])
  local loads, sum = tonumber(arguments[2]), 0
  for _, page in ipairs(pages) do sum = sum + #page end
  left = math.floor(loads * sum / #pages)
  -- A fixed seed gives the same order in each run.
  math.randomseed(20)
end

function request()
  if not queue[at] then queue, at = pages[math.random(#pages)], 1 end
  at = at + 1
  return wrk.format("GET", queue[at - 1])
end

-- wrk can stop after a time, but not after a number of requests. Its first thread sleeps for that time and ends early
-- when a signal interrupts it. The signal must reach that thread and not this one, so this one stops first, and a shell
-- signals its parent a little later.
function response()
  left = left - 1
  if left ~= 0 then return end
  shell = io.popen("sleep 0.3; kill -INT $PPID")
  wrk.thread:stop()
end

function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  print(string.format('{"requests":%d,"seconds":%.3f,"p50":%.3f,"p99":%.3f,"failed":%d}', summary.requests,
    summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, failed))
end
