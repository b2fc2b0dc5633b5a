package org.relieflink.platform.inquiry;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 本人查询的设置：{@code relief.inquiry.*}.
 *
 * @param rules where it stands what is told and what is held back
 */
@ConfigurationProperties("relief.inquiry")
public record InquirySettings(@DefaultValue("classpath:inquiry/rules.yaml") String rules) {}
