package org.relieflink.platform.backup;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 备份的设置：{@code relief.backup.*}.
 *
 * @param rules where the dated rules stand, e.g. {@code file:/etc/relieflink/backup.yaml}
 */
@ConfigurationProperties("relief.backup")
public record BackupSettings(@DefaultValue("classpath:backup/rules.yaml") String rules) {}
