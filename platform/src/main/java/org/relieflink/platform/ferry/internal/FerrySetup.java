package org.relieflink.platform.ferry.internal;

import org.relieflink.platform.ferry.FerrySettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** 装配：the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FerrySettings.class)
class FerrySetup {}
