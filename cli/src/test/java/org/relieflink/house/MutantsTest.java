package org.relieflink.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("手工错：清单跟得上源码")
class MutantsTest {

  @Test
  @DisplayName("每个错要改的那句话在源码里恰好一处，要失败的测试都在")
  void everyFaultFitsTheSources() throws IOException {
    List<Mutants.Mutant> mutants = Mutants.read(SourceTree.root().resolve(Mutants.FAULTS));
    Set<String> tests =
        SourceTree.allJava().stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());
    assertThat(mutants).hasSizeGreaterThanOrEqualTo(10);
    assertThat(mutants)
        .allSatisfy(
            mutant -> {
              String source = SourceTree.read(SourceTree.root().resolve(mutant.file()));
              assertThat(source.split(Pattern.quote(mutant.from()), -1))
                  .as(mutant.broken())
                  .hasSize(2);
              assertThat(tests).containsAll(List.of(mutant.tests().split(",")));
            });
  }
}
