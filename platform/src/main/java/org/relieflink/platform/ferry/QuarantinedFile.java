package org.relieflink.platform.ferry;

import java.time.Instant;

/** 隔离的一个文件。 */
public record QuarantinedFile(long id, String site, String file, FerryFault fault, Instant at) {}
