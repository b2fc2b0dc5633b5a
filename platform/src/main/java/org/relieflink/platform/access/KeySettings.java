package org.relieflink.platform.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 安全密钥的网址：{@code relief.sign-in.key.*}.
 *
 * @param origin where people open the pages, e.g. {@code https://relief.example.gov.cn}; empty =
 *     {@code http://localhost:} and the port while the server listens to its own machine only, else
 *     no keys
 * @param domain relying party id; empty = the host of the origin. Keys of another one do not answer
 *     any more: never change it lightly
 */
@ConfigurationProperties("relief.sign-in.key")
public record KeySettings(@DefaultValue("") String origin, @DefaultValue("") String domain) {}
