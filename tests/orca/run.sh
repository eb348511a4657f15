#!/usr/bin/env bash
# Orca, in Chinese and without a loudspeaker, reads the sample site in Firefox: six journeys, each with what must be heard. Takes some five minutes; for the
# night, not for every push. `run.sh [LOG]` writes what was said to LOG. See docs/screen-readers.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
log=${1:-$here/heard.log}
log=$(realpath "$log")
. "$here/../bench/lib.sh"
need python3 python3
need orca orca
need Xvfb xvfb
need dbus-daemon dbus
need openbox openbox
need xdotool xdotool
need firefox-esr firefox-esr
launcher=/usr/libexec/at-spi-bus-launcher
[ -x $launcher ] || need at-spi-bus-launcher at-spi2-core
[ -e /usr/share/i18n/locales/zh_CN ] || need locale-gen locales
[ -n "$(fc-list :lang=zh-cn)" ] || need nothing fonts-noto-cjk
sample_site

# A home of its own: neither the settings of who starts this are read nor is anything left behind.
started=()
stop() { for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done; wait; rm -rf "$run"; }
trap stop EXIT
start() { "$@" >>"$run/processes.log" 2>&1 & started+=($!); }
mkdir -p "$run/home/.local/share/orca" "$run/profile" "$run/locale"
mkdir -m 700 "$run/runtime"
cp "$here/orca-customizations.py" "$run/home/.local/share/orca/"
cp "$here/user.js" "$run/profile/"
# The window manager takes no keys: its own would keep those for tables from Orca.
echo '<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/><mouse/></openbox_config>' >"$run/keys.xml"
localedef -i zh_CN -f UTF-8 "$run/locale/zh_CN.UTF-8" || [ $? = 1 ]
export HOME=$run/home XDG_RUNTIME_DIR=$run/runtime LOCPATH=$run/locale
unset "${!LC_@}"
export LANG=zh_CN.UTF-8 LANGUAGE=zh_CN
export DBUS_SESSION_BUS_ADDRESS=unix:path=$run/runtime/bus GTK_MODULES=gail:atk-bridge GNOME_ACCESSIBILITY=1 MOZ_ENABLE_ACCESSIBILITY=1 NO_AT_BRIDGE=0
export SPOKEN=$run/spoken SITE=$run/site
: >"$SPOKEN"

# Xvfb chooses a display that is free, and says which.
start Xvfb -displayfd 7 -screen 0 1366x900x24 7>"$run/display"
await() { for _ in $(seq 150); do if "$@"; then return; fi; sleep .2; done; cat "$run/processes.log" >&2; die "this did not come: $*"; }
await test -s "$run/display"
DISPLAY=:$(cat "$run/display"); export DISPLAY
start dbus-daemon --session --nofork --address="$DBUS_SESSION_BUS_ADDRESS"
await test -S "$run/runtime/bus"
start openbox --config-file "$run/keys.xml"
start $launcher --launch-immediately
start /usr/bin/python3 "$here/start.py"
await test -s "$SPOKEN"
start firefox-esr --marionette --profile "$run/profile" about:blank
await test -s "$run/profile/MarionetteActivePort"
PORT=$(cat "$run/profile/MarionetteActivePort") python3 "$here/journeys.py" "$log"
