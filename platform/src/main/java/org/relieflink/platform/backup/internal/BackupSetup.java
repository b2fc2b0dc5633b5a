package org.relieflink.platform.backup.internal;

import org.relieflink.law.RuleFile;
import org.relieflink.platform.backup.BackupSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** 备份的装配：the dated rules, shipped or the office's own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BackupSettings.class)
class BackupSetup {
  @Bean
  BackupRules backupRules(BackupSettings settings, ResourceLoader resources) {
    return new BackupRules(
        RuleFile.open(
            settings.rules(),
            () -> resources.getResource(settings.rules()).getInputStream(),
            BackupRules.FILE));
  }
}
