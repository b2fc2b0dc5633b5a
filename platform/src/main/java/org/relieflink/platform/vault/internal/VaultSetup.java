package org.relieflink.platform.vault.internal;

import org.relieflink.platform.vault.VaultSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** 密库的装配. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
class VaultSetup {}
