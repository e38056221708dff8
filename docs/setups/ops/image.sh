# sh ops/image.sh PACKAGE VERSION: builds the image of a package, pushes it, and hands on its digest.
set -eu
context=$(mktemp -d)
trap 'rm -rf "$context"' EXIT
cp -R serve "$context/serve"
cp -R "$1" "$context/package"
docker build --build-arg "BASE=$BASE_IMAGE" -f "$context/serve/Dockerfile" -t "$REGISTRY/churn:$2" "$context"
docker push "$REGISTRY/churn:$2"
digest=$(docker image inspect --format '{{join .RepoDigests "\n"}}' "$REGISTRY/churn:$2" | grep "^$REGISTRY/churn@")
echo "image=$digest" >> "$DS_OUTPUT"
