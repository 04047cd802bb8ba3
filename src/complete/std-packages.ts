/**
 * The public packages of the standard library: `go list std` of go1.26, without `internal` and
 * `vendor`. Older toolchains have fewer; the compiler then says so.
 */
const list = `
archive/tar archive/zip bufio bytes cmp compress/bzip2 compress/flate compress/gzip
compress/lzw compress/zlib container/heap container/list container/ring context crypto
crypto/aes crypto/cipher crypto/des crypto/dsa crypto/ecdh crypto/ecdsa crypto/ed25519
crypto/elliptic crypto/fips140 crypto/hkdf crypto/hmac crypto/hpke crypto/md5 crypto/mlkem
crypto/mlkem/mlkemtest crypto/pbkdf2 crypto/rand crypto/rc4 crypto/rsa crypto/sha1
crypto/sha256 crypto/sha3 crypto/sha512 crypto/subtle crypto/tls crypto/x509 crypto/x509/pkix
database/sql database/sql/driver debug/buildinfo debug/dwarf debug/elf debug/gosym debug/macho
debug/pe debug/plan9obj embed encoding encoding/ascii85 encoding/asn1 encoding/base32
encoding/base64 encoding/binary encoding/csv encoding/gob encoding/hex encoding/json
encoding/pem encoding/xml errors expvar flag fmt go/ast go/build go/build/constraint
go/constant go/doc go/doc/comment go/format go/importer go/parser go/printer go/scanner
go/token go/types go/version hash hash/adler32 hash/crc32 hash/crc64 hash/fnv hash/maphash html
html/template image image/color image/color/palette image/draw image/gif image/jpeg image/png
index/suffixarray io io/fs io/ioutil iter log log/slog log/syslog maps math math/big math/bits
math/cmplx math/rand math/rand/v2 mime mime/multipart mime/quotedprintable net net/http
net/http/cgi net/http/cookiejar net/http/fcgi net/http/httptest net/http/httptrace
net/http/httputil net/http/pprof net/mail net/netip net/rpc net/rpc/jsonrpc net/smtp
net/textproto net/url os os/exec os/signal os/user path path/filepath plugin reflect regexp
regexp/syntax runtime runtime/cgo runtime/coverage runtime/debug runtime/metrics runtime/pprof
runtime/race runtime/trace slices sort strconv strings structs sync sync/atomic syscall testing
testing/cryptotest testing/fstest testing/iotest testing/quick testing/slogtest
testing/synctest text/scanner text/tabwriter text/template text/template/parse time time/tzdata
unicode unicode/utf16 unicode/utf8 unique unsafe weak
`

/** Import paths of the standard library. */
export const stdPackages: ReadonlySet<string> = new Set(list.trim().split(/\s+/))

/** Names that more than one package has: which of them an article means, most likely first. */
const preferred: Readonly<Record<string, readonly string[]>> = {
  rand: ['math/rand', 'crypto/rand', 'math/rand/v2'],
  template: ['text/template', 'html/template'],
  pprof: ['runtime/pprof', 'net/http/pprof'],
  scanner: ['text/scanner', 'go/scanner']
}

const pathsByName = new Map<string, readonly string[]>()
for (const path of stdPackages) {
  const name = packageName(path)
  pathsByName.set(name, [...(pathsByName.get(name) ?? []), path])
}

/** Import paths of the std packages of a name, most likely first. */
export function stdPackagesNamed(name: string): readonly string[] {
  return Object.hasOwn(preferred, name) ? (preferred[name] ?? []) : (pathsByName.get(name) ?? [])
}

/** The name that an import path brings in: `math/rand/v2` is `rand`. */
export function packageName(path: string): string {
  const elements = path.split('/')
  const last = elements.at(-1) ?? ''
  return /^v\d+$/.test(last) && elements.length > 1 ? (elements.at(-2) ?? last) : last
}

const roots = new Set([...stdPackages].map(path => path.split('/')[0]).concat('internal', 'simd'))

/**
 * Tell whether an import path can be one of the standard library of some Go version. What is not is
 * never handed to the go command, for which `std`, `all` or `a/...` are more than a package.
 */
export function mayBeStandard(path: string): boolean {
  return /^[a-z][a-z0-9]*(?:\/[a-z0-9_]+)*$/.test(path) && roots.has(path.split('/')[0])
}
