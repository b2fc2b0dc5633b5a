package org.relieflink.platform.assistant.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 设置：{@code relief.assistant.*}.
 *
 * @param words file of words that mean the same
 */
@ConfigurationProperties("relief.assistant")
record AssistantSettings(@DefaultValue("classpath:assistant/words.yaml") String words) {}
