package org.relieflink.platform.backup.internal;

import java.io.IOException;
import java.io.InputStream;
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
    try (InputStream in = resources.getResource(settings.rules()).getInputStream()) {
      return BackupRules.read(in);
    } catch (IOException failure) {
      throw new IllegalStateException(settings.rules() + " not readable", failure);
    }
  }
}
