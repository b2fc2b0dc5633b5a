package org.relieflink.platform.connector.internal;

import org.relieflink.platform.connector.ConnectorSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** 装配：the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConnectorSettings.class)
class ConnectorSetup {}
