#!/bin/sh
# Stands between cargo and rustc for this crate alone: its panics name file and line, which a release leaves out of all others.
exec "$@" -Zlocation-detail=file,line
