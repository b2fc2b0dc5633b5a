package org.relieflink.platform.pool.internal.store;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 存成 JSON 的小东西。 Small structures kept as JSON columns. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  static Map<String, String> texts(String json) {
    return MAPPER.readValue(json, new TypeReference<Map<String, String>>() {});
  }
}
