# sh ops/container.sh ENVIRONMENT IMAGE: runs the image in the place of what ran there before.
set -eu
docker pull "$2"
docker rm --force "churn-$1" > /dev/null 2>&1 || true
docker run --detach --name "churn-$1" --restart unless-stopped --network host "$2" "$PORT"
