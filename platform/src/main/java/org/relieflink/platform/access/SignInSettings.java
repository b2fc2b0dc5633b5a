package org.relieflink.platform.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 登录限制：{@code relief.sign-in.*}. Where each value comes from stands beside it in {@code
 * application.yaml} and in the reference of the configuration.
 *
 * @param attempts wrong passwords before the number is locked
 * @param lockFor how long it stays locked
 * @param idle how long a session lives without a request of its person
 * @param longest how long a session lives at all
 * @param oneTimeFor how long a password that an administrator set can be used to sign in
 * @param shortestPassword characters
 * @param weakestPassword least score of zxcvbn, 0 (guessed at once) to 4
 * @param help whom to ask, shown under the form
 * @param place name of the procuratorate, shown at the foot
 */
@ConfigurationProperties("relief.sign-in")
public record SignInSettings(
    @DefaultValue("5") int attempts,
    @DefaultValue("15m") Duration lockFor,
    @DefaultValue("15m") Duration idle,
    @DefaultValue("8h") Duration longest,
    @DefaultValue("72h") Duration oneTimeFor,
    @DefaultValue("12") int shortestPassword,
    @DefaultValue("2") int weakestPassword,
    @DefaultValue("") String help,
    @DefaultValue("") String place) {}
