package org.relieflink.linkage;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** 把代码还原成依据。 Reads the evidence back out of the bytes of an {@link EvidenceCode}. */
final class EvidenceDecoder {
  private final ByteBuffer in;
  private final LinkageModel model;
  private final EvidenceForm form;
  private final List<Evidence> evidence = new ArrayList<>(10);

  EvidenceDecoder(byte[] bytes, LinkageModel model) {
    in = ByteBuffer.wrap(bytes);
    this.model = model;
    form = model.evidenceForm();
  }

  List<Evidence> decode(EvidenceTexts texts) {
    try {
      refuseOthers();
      switch (in.get()) {
        case EvidenceForm.LINK -> link();
        case EvidenceForm.COMPARISON -> comparison(texts);
        default -> throw damaged();
      }
    } catch (BufferUnderflowException e) {
      throw damaged(e);
    }
    if (in.hasRemaining()) {
      throw damaged();
    }
    return List.copyOf(evidence);
  }

  private void refuseOthers() {
    byte version = in.get();
    if (version != EvidenceCode.VERSION) {
      throw new IllegalArgumentException("依据代码的格式是第 " + version + " 版，本程序只读第 1 版");
    }
    int made = in.getInt();
    if (made != form.fingerprint()) {
      throw new IllegalArgumentException(
          String.format(
              "这条依据是用另一个比对模型（指纹 %08x）算出的，现在的模型是“%s”（指纹 %08x），不能还原；请换用当时的模型文件",
              made, model.id(), form.fingerprint()));
    }
  }

  private void link() {
    int link = in.get();
    if (link < 0 || link >= FamilyLink.ALL.length) {
      throw damaged();
    }
    FamilyLink kind = FamilyLink.ALL[link];
    double step = kind.step(model.thresholds().family());
    evidence.add(new Evidence(Field.HOUSEHOLD, kind.reasonZh, null, null, step));
  }

  private void comparison(EvidenceTexts texts) {
    int people = in.getInt();
    if (people < 0) {
      throw damaged();
    }
    byte[] fields = new byte[ScoredField.ALL.length];
    in.get(fields);
    int notes = in.get();
    double prior = people == 0 ? in.getDouble() : form.prior(people);
    for (ScoredField field : ScoredField.ALL) {
      field(field, fields[field.rank()] & 0xFF, people, texts);
    }
    for (ContextNote note : ContextNote.ALL) {
      if ((notes & 1 << note.rank()) != 0) {
        evidence.add(new Evidence(Field.CONTEXT, note.labelZh(), null, null, in.getDouble()));
      }
    }
    evidence.add(new Evidence(Field.POOL_SIZE, EvidenceWriter.POOL_SIZE_ZH, null, null, prior));
  }

  private void field(ScoredField field, int code, int people, EvidenceTexts texts) {
    int mode = code >>> EvidenceForm.MODE_SHIFT;
    int rank = code & EvidenceForm.RANK_MASK;
    if (mode == EvidenceForm.ABSENT) {
      return;
    }
    boolean pool = mode == EvidenceForm.POOL && people == 0;
    if (rank >= field.levels.length || pool) {
      throw damaged();
    }
    double weight =
        switch (mode) {
          case EvidenceForm.ZERO -> 0;
          case EvidenceForm.MODEL -> form.ofModel(field, rank);
          case EvidenceForm.POOL -> form.ofPool(field, rank, people);
          case EvidenceForm.TOLD -> in.getDouble();
          default -> throw damaged();
        };
    String label = model.fields().label(field.levels[rank]);
    String left = texts.left(field.field);
    evidence.add(new Evidence(field.field, label, left, texts.right(field.field), weight));
  }

  private static IllegalArgumentException damaged() {
    return new IllegalArgumentException("依据代码已损坏，不能还原");
  }

  private static IllegalArgumentException damaged(Exception cause) {
    return new IllegalArgumentException("依据代码已损坏，不能还原", cause);
  }
}
