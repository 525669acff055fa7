# The desk of a server, over HTTPS

option-server = Work at the server of this address instead of the data on this machine (commands of officers and the owner).

usage-server = After --server give the server’s whole address, for example https://sangkien.example
usage-server_here = { $name } works on the server itself only; run it there without --server.

login-no_token = No token was typed. Paste your token of { $server } and press Enter.
login-only =
    To use this server add --server { $server } to a command; without it commands still use the data on this machine.
    To use it always, set SANGKIEN_SERVER={ $server }
login-always = Every command now uses the server { $server } (because of SANGKIEN_SERVER).

remote-not_https = { $server } is not https, so that others could read your token on its way. Use an address that begins with https://
remote-not_signed_in = You are not signed in at { $server }, or the token has expired or was revoked. Run: sangkien login --server { $server }
remote-no_such_host = There is no server { $server }. Check the address and your network.
remote-unreachable = { $server } cannot be reached. Check your network, or ask its administrator whether the service runs.
remote-proxy = The proxy on the way to { $server } cannot be used. Check the variable HTTPS_PROXY.
remote-certificate = The certificate of { $server } cannot be trusted, so no token was sent there. Tell its administrator; if your office has a certificate authority of its own, set SSL_CERT_FILE.
remote-not_tls = { $server } does not speak https properly. Check the address and its port, or tell its administrator.
remote-broken = The connection to { $server } broke; what you asked for may have been done. Run the command again: no entry is acted on twice.
remote-slow = { $server } has not answered for too long; what you asked for may still be under way. Wait some minutes and run the command again: no entry is acted on twice.
remote-gateway = The service behind { $server } does not run at the moment (status { $status }). Tell its administrator; it is safe to run the command again later.
remote-redirect = { $server } points to another address, to which no token was sent. Check the address, for example https instead of http.
remote-not_ours = { $server } answers (status { $status }), but it is not the Sáng kiến service. Check the address.
remote-older = The server { $server } has an older version without this command. Ask its administrator to update it.
remote-other_version = { $server } answers in a way that this version does not understand. Update the software so that both sides have the same version.
remote-unknown_refusal = { $server } refuses for a reason that this version does not know ({ $key }). Update the software.
remote-too_large = The request is too large (more than 4 MB). Do it in smaller parts.
remote-too_many = { $server } gets too many requests from here. Wait a minute and run the command again.
remote-unavailable = { $server } is busy or cannot write its data at the moment. Wait a minute and run the command again.
remote-fault = { $server } met a fault of its software, which it has logged. Tell its administrator to look at the service’s log.
