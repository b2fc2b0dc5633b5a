package org.relieflink.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.FieldModel;
import org.relieflink.linkage.LinkageModel;

/**
 * 比对权重，随任务发到各节点。 The weights as they travel with a task.
 *
 * @param text of the model file; null for the shipped one
 */
record Model(@Nullable String text) implements Serializable {

  LinkageModel read() throws IOException {
    return text == null ? LinkageModel.standard() : LinkageModel.read(new StringReader(text));
  }

  FieldModel fields() throws IOException {
    return read().fields();
  }

  String key() {
    return Digest.of("model", text == null ? "shipped" : text);
  }
}
