package org.relieflink.platform.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 本院：{@code relief.office.*}.
 *
 * @param place division code of the office this server belongs to, six digits (GB/T 2260); first
 *     accounts and what the server makes by itself are its. {@code 000000} until it is set
 */
@ConfigurationProperties("relief.office")
public record OfficeSettings(@DefaultValue("000000") String place) {
  public OfficeSettings {
    if (!place.matches("[0-9]{6}")) {
      throw new IllegalArgumentException("relief.office.place is a division code of six digits");
    }
  }
}
