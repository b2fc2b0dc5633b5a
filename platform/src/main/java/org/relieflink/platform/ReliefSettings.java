package org.relieflink.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 配置：settings of the server itself ({@code relief.*}, or {@code RELIEF_*} in the environment).
 *
 * @param dataDir the folder of the embedded database and of uploads
 * @param demo demo mode
 * @param address the address the server listens on
 * @param databaseDurable fsync and synchronous commit of the embedded database; off only in tests
 */
@ConfigurationProperties("relief")
public record ReliefSettings(
    Path dataDir,
    @DefaultValue("false") boolean demo,
    @DefaultValue("127.0.0.1") String address,
    @DefaultValue("true") boolean databaseDurable) {}
