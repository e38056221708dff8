# sh ops/store.sh put URL FILE | get URL | point URL VERSION DIGEST; $STORE_SIGNATURE is the query of a signature.
set -eu
what=$1 url="$2?$STORE_SIGNATURE"
ask() {
  curl --fail --silent --show-error "$@" "$url"
}
case $what in
  put) ask --header 'x-ms-blob-type: BlockBlob' --upload-file "$3" ;;
  get) ask ;;
  point)
    printf '{"version": "%s", "digest": "%s"}\n' "$3" "$4" |
      ask --header 'x-ms-blob-type: BlockBlob' --request PUT --data-binary @-
    ;;
esac
