package org.relieflink.platform.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 登录限制：{@code relief.sign-in.*}.
 *
 * @param attempts wrong passwords before the number is locked
 * @param lockFor how long it stays locked
 * @param help whom to ask, shown under the form
 * @param place name of the procuratorate, shown at the foot
 */
@ConfigurationProperties("relief.sign-in")
public record SignInSettings(
    @DefaultValue("5") int attempts,
    @DefaultValue("15m") Duration lockFor,
    @DefaultValue("") String help,
    @DefaultValue("") String place) {}
