package org.strategywatch.incident;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.inject.Singleton;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Only records are validated here, never entities that may be loaded late: asking for each property
 * whether it is loaded took a third of the time that a row of an import is checked.
 */
@Singleton
class ValidationWithoutProxies implements ValidatorFactoryCustomizer {

  @Override
  public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
    configuration
        .enableTraversableResolverResultCache(false)
        .traversableResolver(new EverythingIsLoaded());
  }

  private static final class EverythingIsLoaded implements TraversableResolver {

    @Override
    public boolean isReachable(
        @Nullable Object owner,
        Path.Node property,
        Class<?> root,
        Path pathToOwner,
        ElementType elementType) {
      return true;
    }

    @Override
    public boolean isCascadable(
        @Nullable Object owner,
        Path.Node property,
        Class<?> root,
        Path pathToOwner,
        ElementType elementType) {
      return true;
    }
  }
}
