package org.relieflink.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.FieldModel;
import org.relieflink.linkage.LinkageModel;

/** 权重文件。 A model file, or the shipped model where none is named. */
final class ModelFile {
  private ModelFile() {}

  /**
   * @param name of the field model that is asked for; null for that of the file
   */
  static LinkageModel read(@Nullable Path model, @Nullable String name) throws IOException {
    FieldModel fields = name == null ? null : fields(name);
    if (model == null) {
      return LinkageModel.of(fields == null ? FieldModel.chinese() : fields);
    }
    LinkageModel read = read(model);
    if (name != null && fields != read.fields()) {
      throw CommandRefused.input(
          "screen.fields-differ", model.getFileName(), read.fields().name(), name);
    }
    return read;
  }

  private static FieldModel fields(String name) {
    return FieldModel.find(name)
        .orElseThrow(
            () ->
                CommandRefused.input("screen.fields", name, String.join("、", FieldModel.names())));
  }

  private static LinkageModel read(Path model) throws IOException {
    if (!Files.isRegularFile(model)) {
      throw CommandRefused.input("failure.no-file", model);
    }
    try (Reader reader = Files.newBufferedReader(model, StandardCharsets.UTF_8)) {
      LinkageModel read = LinkageModel.read(reader);
      read.check();
      return read;
    } catch (IllegalArgumentException | CharacterCodingException wrong) {
      throw CommandRefused.input(
          "screen.model", model.getFileName(), String.valueOf(wrong.getMessage()));
    }
  }
}
