package org.strategywatch.recommendation.practices;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.strategywatch.recommendation.code.PracticeCode;

@ApplicationScoped
class PracticeRepository implements PanacheRepositoryBase<PracticeEntity, PracticeCode> {

  List<PracticeEntity> inOrder() {
    return listAll(Sort.by("position"));
  }
}
