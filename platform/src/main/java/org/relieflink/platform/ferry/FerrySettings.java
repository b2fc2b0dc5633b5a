package org.relieflink.platform.ferry;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 摆渡的设置：{@code relief.ferry.*}.
 *
 * @param folder where each site has its folders; null = nothing is ferried
 * @param site own name, small letters and digits
 * @param keys folder of the own keys; null = {@code ferry-keys} in the data folder
 * @param suite of keys that are made: {@code x25519-aes256gcm} or {@code sm2-sm4gcm}
 * @param every how often folders are looked through; zero = not in the background
 * @param settle how long a file must lie unchanged before it counts as damaged
 * @param volumeBytes bytes of one volume of a package
 */
@ConfigurationProperties("relief.ferry")
public record FerrySettings(
    @Nullable Path folder,
    @DefaultValue("") String site,
    @Nullable Path keys,
    @DefaultValue("x25519-aes256gcm") String suite,
    @DefaultValue("60s") Duration every,
    @DefaultValue("2m") Duration settle,
    @DefaultValue("67108864") long volumeBytes) {}
