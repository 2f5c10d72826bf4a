package org.strategywatch.platform.test;

import static org.strategywatch.platform.test.SourceIndex.child;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Follows expressions backwards to the sentences that they may be: through variables, parameters
 * and their callers, returned values, record components and the messages of exceptions. A value
 * within a sentence becomes {@code {0}}, {@code {1}}, …, and is followed as well.
 */
final class TextFlow {

  private static final Pattern FORMAT =
      Pattern.compile("%(?:\\d+\\$)?[-#+ 0,(]*\\d*(?:\\.\\d+)?[a-zA-Z%]");

  /** A name or a code has no space; a statement in SQL has several lines. */
  private static final Pattern SENTENCE = Pattern.compile("\\s*\\S+ \\S[^\\n]*");

  private static final char VALUE = '\0';

  /** Their receivers and arguments may be what they return; what others return is data. */
  private static final Set<String> PASSING_ON =
      Set.of(
          "java.util.Optional",
          "java.util.Objects",
          "java.lang.String",
          "java.util.stream.Stream",
          "java.util.List");

  private final SourceIndex index;
  private final Set<Object> followed = new HashSet<>();
  private final Map<String, String> sentences = new TreeMap<>();

  TextFlow(SourceIndex index) {
    this.index = index;
  }

  /** The sentences that were found, with the place of each. */
  Map<String, String> sentences() {
    return sentences;
  }

  /** Follows what an expression may be. */
  void follow(TreePath path) {
    if (!followed.add(path.getLeaf())) {
      return;
    }
    switch (path.getLeaf()) {
      case ParenthesizedTree inner -> follow(child(path, inner.getExpression()));
      case TypeCastTree cast -> follow(child(path, cast.getExpression()));
      case ConditionalExpressionTree either -> {
        follow(child(path, either.getTrueExpression()));
        follow(child(path, either.getFalseExpression()));
      }
      case SwitchExpressionTree choice ->
          choice.getCases().forEach(branch -> followCase(child(path, branch), branch));
      case LambdaExpressionTree function -> followBody(path, function.getBody());
      case LiteralTree literal when literal.getValue() instanceof String text -> keep(text, path);
      case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS -> keep(render(path), path);
      case MethodInvocationTree call -> followCall(path, call);
      case MemberReferenceTree _ -> followReturned(index.element(path));
      case IdentifierTree _, MemberSelectTree _ -> followVariable(path);
      default -> {}
    }
  }

  /** Follows what callers give a method or constructor; a negative parameter is a function's. */
  void followArguments(ExecutableElement method, int parameter) {
    if (parameter < 0 || !followed.add(List.of(method, parameter))) {
      return;
    }
    index.calls.forEach(
        (called, calls) -> {
          if (called.equals(method) || isOverridden(called, method)) {
            calls.stream()
                .filter(arguments -> arguments.size() > parameter)
                .forEach(arguments -> follow(arguments.get(parameter)));
          }
        });
  }

  /** Follows what a method of the module returns, or those that implement it. */
  void followReturned(@Nullable Element method) {
    TreePath path = method == null ? null : index.methods.get(method);
    if (path == null || !followed.add(List.of(path, "returned"))) {
      return;
    }
    if (((MethodTree) path.getLeaf()).getBody() instanceof Tree body) {
      followBody(path, body);
      return;
    }
    index.methods.keySet().stream()
        .filter(other -> method != null && isOverridden(method, other))
        .forEach(this::followReturned);
  }

  private boolean isOverridden(Element one, Element by) {
    return one instanceof ExecutableElement overridden
        && by instanceof ExecutableElement method
        && by.getEnclosingElement() instanceof TypeElement type
        && index.elements.overrides(method, overridden, type);
  }

  private void followCase(TreePath path, CaseTree branch) {
    if (branch.getBody() instanceof ExpressionTree value) {
      follow(child(path, value));
    } else {
      new Results().scan(path, null);
    }
  }

  private void followBody(TreePath path, Tree body) {
    if (body instanceof ExpressionTree value) {
      follow(child(path, value));
    } else {
      new Results().scan(child(path, body), null);
    }
  }

  private void followVariable(TreePath path) {
    if (!(index.element(path) instanceof VariableElement variable)) {
      return;
    }
    if (variable.getConstantValue() instanceof String text) {
      keep(text, path);
      return;
    }
    if (variable.getKind() == ElementKind.PARAMETER
        && variable.getEnclosingElement() instanceof ExecutableElement method) {
      followArguments(method, method.getParameters().indexOf(variable));
    }
    index.assigned.getOrDefault(variable, List.of()).forEach(this::follow);
    if (variable.getKind() == ElementKind.FIELD) {
      followComponent(variable);
    }
  }

  /** A record's component is what its constructor was given. */
  private void followComponent(Element component) {
    if (!(component.getEnclosingElement() instanceof TypeElement type)
        || type.getKind() != ElementKind.RECORD) {
      return;
    }
    List<String> names =
        type.getRecordComponents().stream().map(each -> each.getSimpleName().toString()).toList();
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.CONSTRUCTOR
          && ((ExecutableElement) member).getParameters().size() == names.size()) {
        int position = names.indexOf(component.getSimpleName().toString());
        if (position >= 0) {
          followArguments((ExecutableElement) member, position);
        }
      }
    }
  }

  private void followCall(TreePath path, MethodInvocationTree call) {
    Element called = index.element(path);
    if (called == null) {
      return;
    }
    if (called.getSimpleName().contentEquals("formatted")) {
      keep(render(path), path);
    } else if (called.getSimpleName().contentEquals("getMessage")) {
      followThrown(path, call);
    } else if (index.methods.containsKey(called)) {
      followReturned(called);
    } else if (call.getArguments().isEmpty()
        && called.getEnclosingElement() instanceof TypeElement type
        && type.getKind() == ElementKind.RECORD) {
      followComponent(called);
    } else if (PASSING_ON.contains(SourceIndex.owner(called))) {
      if (call.getMethodSelect() instanceof MemberSelectTree select) {
        follow(child(child(path, select), select.getExpression()));
      }
      call.getArguments().forEach(argument -> follow(child(path, argument)));
    }
  }

  /** What an exception says was said in the same package, where it was made. */
  private void followThrown(TreePath path, MethodInvocationTree call) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return;
    }
    String type =
        String.valueOf(
            index.trees.getTypeMirror(child(child(path, select), select.getExpression())));
    String here = String.valueOf(path.getCompilationUnit().getPackageName());
    index.calls.forEach(
        (made, calls) -> {
          if (made.getKind() == ElementKind.CONSTRUCTOR && SourceIndex.owner(made).equals(type)) {
            calls.stream()
                .filter(arguments -> !arguments.isEmpty())
                .map(List::getFirst)
                .filter(
                    text -> here.equals(String.valueOf(text.getCompilationUnit().getPackageName())))
                .forEach(this::follow);
          }
        });
  }

  private void keep(String rendered, TreePath path) {
    if (!SENTENCE.matcher(rendered).matches()) {
      return;
    }
    StringBuilder sentence = new StringBuilder();
    int values = 0;
    for (char character : rendered.toCharArray()) {
      sentence.append(character == VALUE ? "{" + values++ + "}" : String.valueOf(character));
    }
    sentences.putIfAbsent(sentence.toString(), index.place(path));
  }

  /** The text of an expression, with {@link #VALUE} for what is only known at run time. */
  private String render(TreePath path) {
    return switch (path.getLeaf()) {
      case ParenthesizedTree inner -> render(child(path, inner.getExpression()));
      case LiteralTree literal when literal.getValue() instanceof String text -> text;
      case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS ->
          render(child(path, sum.getLeftOperand())) + render(child(path, sum.getRightOperand()));
      case MethodInvocationTree call
          when call.getMethodSelect() instanceof MemberSelectTree select
              && select.getIdentifier().contentEquals("formatted") ->
          format(
              render(child(child(path, select), select.getExpression())),
              call.getArguments().stream().map(argument -> child(path, argument)).toList());
      default -> value(path);
    };
  }

  private String value(TreePath path) {
    if (index.element(path) instanceof VariableElement variable
        && variable.getConstantValue() instanceof String text) {
      return text;
    }
    follow(path);
    return String.valueOf(VALUE);
  }

  private String format(String pattern, List<TreePath> values) {
    Matcher places = FORMAT.matcher(pattern);
    StringBuilder text = new StringBuilder();
    int next = 0;
    while (places.find()) {
      String value = places.group().equals("%%") ? "%" : render(values.get(next++));
      places.appendReplacement(text, Matcher.quoteReplacement(value));
    }
    return places.appendTail(text).toString();
  }

  /** What a body returns or yields itself, not what functions and classes inside it do. */
  private final class Results extends TreePathScanner<@Nullable Void, @Nullable Void> {

    @Override
    public @Nullable Void visitReturn(ReturnTree result, @Nullable Void none) {
      if (result.getExpression() != null) {
        follow(child(getCurrentPath(), result.getExpression()));
      }
      return null;
    }

    @Override
    public @Nullable Void visitYield(YieldTree result, @Nullable Void none) {
      follow(child(getCurrentPath(), result.getValue()));
      return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(
        LambdaExpressionTree function, @Nullable Void none) {
      return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
      return null;
    }
  }
}
