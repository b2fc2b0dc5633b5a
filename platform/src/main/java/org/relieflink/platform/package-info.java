/**
 * 服务端：the server, put together from its capabilities in story order: problem, access, trail, job,
 * pool, screening, opinion, console. In: {@link org.relieflink.platform.ServerOptions} from the
 * command line. Out: a running server with an embedded or an external PostgreSQL. Law: none here.
 * Example: {@code ReliefLinkApplication.start(ServerOptions.of(8080, Path.of("data"), true))}.
 */
@NullMarked
package org.relieflink.platform;

import org.jspecify.annotations.NullMarked;
