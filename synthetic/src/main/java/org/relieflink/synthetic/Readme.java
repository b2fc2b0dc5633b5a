package org.relieflink.synthetic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** 说明和案情 · README.txt, department-files.txt and the facts of the stories, beside the data. */
final class Readme {
  private static final List<String> FACTS =
      List.of("story-1-coma.yaml", "story-2-four-year-old.yaml", "story-3-road-death.yaml");

  private Readme() {}

  static void write(Path folder, int scale, long seed, GeneratedFiles counts) throws IOException {
    String text =
        resource("README.txt")
            .replace("@SCALE@", Integer.toString(scale))
            .replace("@SEED@", Long.toString(seed))
            .replace("@POOL@", Long.toString(counts.poolRows()))
            .replace("@PARTIES@", Long.toString(counts.parties()))
            .replace("@SELF@", Long.toString(counts.trueSelf()))
            .replace("@HOUSEHOLD@", Long.toString(counts.trueHousehold()))
            .replace("@PLANTED@", Integer.toString(counts.plantedErrors()));
    Files.writeString(folder.resolve("README.txt"), text);
    Files.writeString(folder.resolve("department-files.txt"), resource("department-files.md"));
    Path facts = Files.createDirectories(folder.resolve("facts"));
    for (String story : FACTS) {
      Files.writeString(facts.resolve(story), resource("facts/" + story));
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Readme.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
