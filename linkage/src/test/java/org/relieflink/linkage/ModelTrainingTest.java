package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("训练：不看标准答案，从名单学到权重")
class ModelTrainingTest {
  private static final InventedCounty COUNTY = new InventedCounty(5, 1_500, 12_000);
  private static final PoolIndex POOL = PoolIndex.build(LinkageModel.standard(), COUNTY.records());
  private static final PartyList PARTIES = PartyList.of(COUNTY.parties());

  private static LinkageModel learn(int threads, List<ModelTraining.Round> log) {
    ModelTraining.Settings settings = new ModelTraining.Settings(1_000, 20_000, 7, 20, threads);
    return ModelTraining.learn(POOL, PARTIES, settings, log::add);
  }

  private static String text(LinkageModel model) throws IOException {
    StringWriter text = new StringWriter();
    model.write(text);
    return text.toString();
  }

  @Test
  @DisplayName("变动一轮比一轮小，直到不再变；同样的种子得同样的权重，与线程数无关")
  void settles() throws IOException {
    List<ModelTraining.Round> log = new ArrayList<>();
    LinkageModel model = learn(1, log);
    assertThat(log).hasSizeBetween(2, 20);
    assertThat(log.get(log.size() - 1).change()).isLessThan(log.get(0).change()).isLessThan(0.02);
    assertThat(text(learn(2, new ArrayList<>()))).isEqualTo(text(model));
  }

  @Test
  @DisplayName("学到的权重：同一项目里越相符分值越不低")
  void isMonotone() {
    MonotoneLevelsTest.isMonotone(learn(2, new ArrayList<>()));
  }

  @Test
  @DisplayName("平均每名当事人有几条本人记录，学到的与真值相差不到一成")
  void learnsHowManyRecordsAPartyHas() {
    double learned = learn(2, new ArrayList<>()).number("prior.matches-per-party");
    double truth = (double) COUNTY.truth().size() / COUNTY.parties().size();
    assertThat(learned).isCloseTo(truth, Offset.offset(truth * 0.1));
  }

  @Test
  @DisplayName("名单里没有的情形保留原来的权重；姓名像别人的，不由训练改动")
  void keepsWhatTheListsCannotShow() {
    LinkageModel model = learn(2, new ArrayList<>());
    for (String key :
        Set.of("name.MARRIED.m", "name.ONE_CHARACTER.m", "birth.LUNAR.m", "number.SAME.u")) {
      assertThat(model.number(key)).as(key).isEqualTo(LinkageModel.standard().number(key));
    }
  }

  @Test
  @DisplayName("写出的权重读回来一样；换了来历就不再带原来的误差率")
  void isWrittenAndRead() throws IOException {
    LinkageModel model = learn(2, new ArrayList<>()).described("county-1", "学自虚构县");
    LinkageModel read = LinkageModel.read(new StringReader(text(model)));
    assertThat(text(read)).isEqualTo(text(model));
    assertThat(read.id()).isEqualTo("county-1");
    assertThat(read.provenance()).isEqualTo("学自虚构县");
    assertThat(read.statedErrors()).isEmpty();
    assertThat(read.autoThreshold()).isEqualTo(LinkageModel.standard().autoThreshold());
  }

  @Test
  @DisplayName("自带的权重写明误差率和出处")
  void statesErrors() {
    assertThat(LinkageModel.standard().statedErrors())
        .hasValueSatisfying(
            errors -> {
              assertThat(errors.autoWrong()).isBetween(0.0, 0.001);
              assertThat(errors.reviewWrong()).isBetween(errors.autoWrong(), 0.5);
              assertThat(errors.missed()).isBetween(0.0, 0.05);
              assertThat(errors.source()).isNotBlank();
            });
  }

  @Test
  @DisplayName("没有当事人或没有记录，训练不了")
  void needsBothLists() {
    PartyList nobody = PartyList.of(List.of());
    PoolIndex empty = PoolIndex.build(LinkageModel.standard(), List.of());
    ModelTraining.Settings settings = ModelTraining.Settings.of(10, 1, 1);
    assertThatThrownBy(() -> ModelTraining.learn(POOL, nobody, settings, round -> {}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ModelTraining.learn(empty, PARTIES, settings, round -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
