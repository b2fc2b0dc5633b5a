package org.relieflink.platform.vault;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 密库的设置：{@code relief.vault.*}.
 *
 * @param folder keyring and subject secrets; null = {@code keys} in the data folder. To be backed
 *     up apart from the database: who has both has the plain text
 * @param cipher {@code aes-256-gcm} or {@code sm4-gcm} for what is sealed from now on; both can be
 *     read
 * @param keepOldKey an old key is revoked no sooner than so long after the last row was renewed,
 *     since work begun under it must have ended
 * @param clearFolder where lists lie in the clear while they are read; null = {@code /dev/shm},
 *     which is memory
 */
@ConfigurationProperties("relief.vault")
public record VaultSettings(
    @Nullable Path folder,
    @DefaultValue("aes-256-gcm") String cipher,
    @DefaultValue("1h") Duration keepOldKey,
    @Nullable Path clearFolder) {}
