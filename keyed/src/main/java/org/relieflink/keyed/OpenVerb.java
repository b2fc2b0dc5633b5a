package org.relieflink.keyed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.relieflink.kernel.secret.OwnerOnly;
import org.relieflink.tabular.TableWriter;
import org.relieflink.tabular.TextEncoding;

/** 命中变回本部门的记录编号（CSV）。 Hits become a CSV of the department's own record ids. */
final class OpenVerb implements Verb {
  @Override
  public Set<String> options() {
    return Set.of("hits", "map", "out");
  }

  @Override
  public int run(Options options, KeyedVoice voice) throws IOException {
    Path out = options.output("out", List.of("hits", "map"));
    List<OpenHits.Opened> opened = OpenHits.run(options.input("hits"), options.input("map"));
    write(opened, out, voice);
    voice.say("open.done", opened.size(), out);
    return OK;
  }

  private static void write(List<OpenHits.Opened> opened, Path out, KeyedVoice voice)
      throws IOException {
    Path part =
        out.resolveSibling("." + out.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    Files.deleteIfExists(part);
    try (TableWriter writer = TableWriter.csv(OwnerOnly.create(part), TextEncoding.UTF_8_BOM)) {
      writer.writeTexts(List.of("record_id", "other_handle", "score", "level", "agreeing"));
      for (OpenHits.Opened hit : opened) {
        writer.writeTexts(
            List.of(
                hit.recordId(),
                "h" + HexFormat.of().toHexDigits(hit.otherHandle()),
                hit.score(),
                hit.level().code(),
                String.join("；", hit.agreeing().stream().map(voice::label).toList())));
      }
    }
    Files.move(part, out, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
