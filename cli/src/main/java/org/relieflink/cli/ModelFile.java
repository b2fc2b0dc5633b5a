package org.relieflink.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.LinkageModel;

/** 权重文件。 A model file, or the shipped model where none is named. */
final class ModelFile {
  private ModelFile() {}

  static LinkageModel read(@Nullable Path model) throws IOException {
    if (model == null) {
      return LinkageModel.standard();
    }
    if (!Files.isRegularFile(model)) {
      throw CommandRefused.input("failure.no-file", model);
    }
    try (Reader reader = Files.newBufferedReader(model, StandardCharsets.UTF_8)) {
      return LinkageModel.read(reader);
    } catch (IllegalArgumentException | CharacterCodingException wrong) {
      throw CommandRefused.input(
          "screen.model", model.getFileName(), String.valueOf(wrong.getMessage()));
    }
  }
}
