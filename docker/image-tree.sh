#!/usr/bin/env bash
# What the image will hold under /order-notifier, made by the steps of the Dockerfile without an engine: the files that its
# COPY lines name and no other, the same Maven command, the same unpacking. Then it is tried as it will run: read-only.
#
#   docker/image-tree.sh OUT                  OUT must not exist; Maven runs, which takes minutes
#   docker/image-tree.sh OUT DISTRIBUTION     takes target/quick/order-notifier-….tar.gz as Maven has made it
set -euo pipefail

fail() {
  printf 'image-tree: %s\n' "$*" >&2
  exit 2
}

[ $# -ge 1 ] && [ $# -le 2 ] || fail "usage: docker/image-tree.sh OUT [DISTRIBUTION.tar.gz]"
[ ! -e "$1" ] || fail "$1 is there already"
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
mkdir -p "$1"
out=$(cd "$1" && pwd -P)
dockerfile=$home/docker/Dockerfile

# The COPY lines of the first stage, as "source… destination".
copies() { sed -n '/^FROM .* AS build$/,/^FROM /{s/^COPY \([^-].*\)$/\1/p}' "$dockerfile"; }

# Every source must be there, whether Maven runs or not.
while read -r -a words; do
  for source in "${words[@]:0:${#words[@]}-1}"; do
    [ -e "$home/$source" ] || fail "the Dockerfile copies $source, which is not there"
  done
done < <(copies)

if [ $# -eq 2 ]; then
  distribution=$2
else
  source=$(mktemp -d)
  trap 'rm -rf "$source"' EXIT
  while read -r -a words; do
    destination=$source/${words[-1]}
    for each in "${words[@]:0:${#words[@]}-1}"; do
      if [ -d "$home/$each" ]; then
        mkdir -p "$destination"
        cp -R "$home/$each/." "$destination/"
      else
        cp "$home/$each" "$destination"
      fi
    done
  done < <(copies)
  (cd "$source" && mvn -B -ntp -q -Dquick -DskipTests package) || fail "Maven could not package what the Dockerfile copies"
  distribution=$(ls "$source"/target/quick/order-notifier-*.tar.gz)
fi

mkdir "$out/order-notifier"
tar -xzf "$distribution" -C "$out/order-notifier" --strip-components 1
! ls "$out/order-notifier/lib" | grep -E '^(kafka_|kafka-server|kafka-metadata|kafka-raft|scala)' ||
  fail "the image would hold a broker"
chmod -R a-w "$out/order-notifier"
said=$("$out/order-notifier/bin/order-notifier" --version | head -n 1) || fail "it does not run"
printf 'image-tree: %s in %s, %s files\n' "$said" "$out/order-notifier" "$(find "$out/order-notifier" -type f | wc -l)"
