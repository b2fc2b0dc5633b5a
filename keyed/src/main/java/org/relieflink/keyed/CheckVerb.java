package org.relieflink.keyed;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.relieflink.linkage.StandardFields;

/** 自检：本机算出的标记与公布的测试向量一致。 Self-test: this build makes the published tokens. */
final class CheckVerb implements Verb {
  @Override
  public Set<String> options() {
    return Set.of();
  }

  @Override
  public int run(Options options, KeyedVoice voice) throws IOException {
    List<TestVectors.Vector> vectors = TestVectors.published();
    for (int i = 0; i < vectors.size(); i++) {
      if (!vectors.get(i).holds()) {
        throw new KeyedRefusedException(Refusal.VECTOR_WRONG, i + 1);
      }
    }
    voice.answer("check.done", vectors.size(), StandardFields.form());
    return OK;
  }
}
