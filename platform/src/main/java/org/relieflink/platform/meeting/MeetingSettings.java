package org.relieflink.platform.meeting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 会商的设置：{@code relief.meeting.*}.
 *
 * @param rules where it stands how many units have to speak and how many may be asked
 */
@ConfigurationProperties("relief.meeting")
public record MeetingSettings(@DefaultValue("classpath:meeting/rules.yaml") String rules) {}
