package org.relieflink.platform.connector.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.connector.ConnectorFault;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 读推来的行：NDJSON, or one JSON array; the columns are those of the source. */
@Component
class PushedPile {
  private final JsonMapper json;
  private final Clock clock;

  PushedPile(JsonMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  List<Map<String, String>> read(Line line, byte[] body) throws FetchFault {
    RowPile pile = new RowPile(line, clock.getZone(), "");
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      if (text.stripLeading().startsWith("[")) {
        for (JsonNode row : json.readTree(text)) {
          pile.add(RestPages.row(row));
        }
      } else {
        for (String one : text.lines().filter(row -> !row.isBlank()).toList()) {
          pile.add(RestPages.row(json.readTree(one)));
        }
      }
    } catch (CharacterCodingException | JacksonException | IllegalArgumentException unreadable) {
      throw new FetchFault(ConnectorFault.ANSWER_WRONG);
    }
    return pile.rows("");
  }
}
