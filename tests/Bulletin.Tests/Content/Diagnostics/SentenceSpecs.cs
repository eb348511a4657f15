using System.Collections.Immutable;
using System.Reflection;
using Bulletin.Content.Characters;
using Bulletin.Content.Comments;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Linking;
using Bulletin.Content.Markdown.Reading;
using Bulletin.Content.Media;
using Bulletin.Content.Sensitive;
using Bulletin.Content.Sources;
using Bulletin.Editions.Accessibility;
using Bulletin.OpenData.Validation;
using Bulletin.Publishing.Output;
using Bulletin.Publishing.Permalinks;
using Bulletin.Search.Querying;

namespace Bulletin.Tests.Content.Diagnostics;

/// <summary>All that is said of a mistake, whichever it is, is written in one manner.</summary>
public class SentenceSpecs
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Every_message_and_hint_is_a_sentence_in_both_languages()
    {
        var said = Said().ToList();
        Assert.Empty(EveryRuleSpecs.Rules
            .Select(rule => rule.Code)
            .Except(said.Select(diagnostic => diagnostic.Code))
            .Except(["BLT6011", "BLT6012"]));
        foreach (var diagnostic in said)
        {
            foreach (var text in (Wording[])[diagnostic.Message, diagnostic.Hint])
            {
                // A reason of the system or of a parser ends as it does in English.
                Assert.True(text.Chinese[^1] is '。' or '？' or '.', $"{diagnostic.Code}: {text.Chinese}");
                Assert.True(
                    (char.IsAsciiLetterUpper(text.English[0]) || text.English[0] == '\'') && text.English[^1] is '.' or '?',
                    $"{diagnostic.Code}: {text.English}");
                Assert.DoesNotContain('“', text.English);
            }
        }
    }

    // BLT6011 and BLT6012 are about many files at once; all other factory methods, once with
    // all that it may be given and once with as little as possible.
    private static IEnumerable<Diagnostic> Said() =>
        from type in EveryRuleSpecs.Problems
        from method in type.GetMethods(Any)
        where method.ReturnType == typeof(Diagnostic)
        from least in (bool[])[false, true]
        from said in Call(method, least)
        select said;

    private static IEnumerable<Diagnostic> Call(MethodInfo method, bool least)
    {
        var context = new NullabilityInfoContext();
        var arguments = method
            .GetParameters()
            .Select(parameter =>
                least && context.Create(parameter).WriteState == NullabilityState.Nullable ? null : Sample(parameter, least))
            .ToArray();
        foreach (var fault in arguments.Any(argument => argument is Exception) ? Faults : [new IOException()])
        {
            if (method.Invoke(null, [.. arguments.Select(argument => argument is Exception ? fault : argument)]) is Diagnostic diagnostic)
                yield return diagnostic;
        }
    }

    private static readonly Exception[] Faults =
    [
        new IOException("Full.", 28),
        new IOException("Denied.", 13),
        new IOException("Broken.", 5),
    ];

    private static object Sample(ParameterInfo parameter, bool least) => parameter switch
    {
        { ParameterType: var type } when type == typeof(Location) => new Location("a.md", 1, 1),
        { Name: "reason" or "because", ParameterType: var type } when type == typeof(string) => "Reason.",
        { ParameterType: var type } when type == typeof(string) => "content/x",
        { ParameterType: var type } when type == typeof(int) || type == typeof(int?) => 2,
        { ParameterType: var type } when type == typeof(long) => 2L,
        { ParameterType: var type } when type == typeof(DateOnly) => new DateOnly(2024, 1, 1),
        { ParameterType: var type } when type == typeof(Omission) => Omission.Draft,
        { ParameterType: var type } when type == typeof(bool) => true,
        { ParameterType: var type } when type == typeof(char) => '\a',
        { ParameterType: var type } when type == typeof(Wording) || type == typeof(Wording?) => new Wording("甲。", "A."),
        { ParameterType: var type } when type == typeof(Key) => CommonKeys.Corrections,
        { ParameterType: var type } when type == typeof(ImmutableArray<Key>) => ImmutableArray.Create(CommonKeys.Title, CommonKeys.Issuer),
        { ParameterType: var type } when type == typeof(KeyHome) => new KeyHome("policies", new("政策文件", "policy")),
        { ParameterType: var type } when type == typeof(DateGuess) => least
            ? default
            : new DateGuess(new Moment(new(2024, 1, 1)), new("甲", "a")),
        { ParameterType: var type } when type == typeof(ContentType) => ContentTypes.All[0],
        { ParameterType: var type } when type == typeof(ContrastPair) => new ContrastPair("", "ink", "paper", 3.21, 4.5),
        { ParameterType: var type } when type == typeof(Edition) => Edition.Mobile,
        { ParameterType: var type } when type == typeof(Moment) => new Moment(new(2024, 1, 1)),
        { ParameterType: var type } when type == typeof(IssueNumber) => new IssueNumber(2024, 1),
        { ParameterType: var type } when type == typeof(DocumentNumber) => DocumentNumber.Verbatim("x"),
        { ParameterType: var type } when type == typeof(IReadOnlyList<DocumentNumber>) => (DocumentNumber[])[DocumentNumber.Verbatim("x")],
        { ParameterType: var type } when type == typeof(Permalink) => new Permalink("x", new(2024, 1, 1)),
        { ParameterType: var type, Name: var name } when type == typeof(Occupant) => new Occupant(
            "x", least && name == "one" ? null : "a.md"),
        { ParameterType: var type } when type == typeof(ColumnType) => ColumnType.Integer,
        { ParameterType: var type } when type == typeof(TableColumn) => new TableColumn
        {
            Name = "id",
            Title = "编号",
            Type = ColumnType.Integer,
            Minimum = "1",
            Maximum = least ? null : "9",
            Enum = ["1", "2"],
            References = new("t", "id"),
        },
        { ParameterType: var type } when type == typeof(FileSignature) => least ? FileSignature.Markup : FileSignature.Pdf,
        { ParameterType: var type } when type == typeof(SensitiveKind) => SensitiveKind.IdentityNumber,
        { ParameterType: var type } when type == typeof(IndexFault) => least ? IndexFault.Broken : IndexFault.CutOff,
        { ParameterType: var type } when type == typeof(CsvFaultKind) => CsvFaultKind.Unclosed,
        { ParameterType: var type } when type == typeof(Area) => new Area(100, 24, 102, 26),
        { ParameterType: var type } when type == typeof(OddTally) => new OddTally(),
        { ParameterType: var type } when type == typeof(Comment) => new Comment(0, least ? CommentKind.Html : CommentKind.Deletion, "%%"),
        { ParameterType: var type } when type == typeof(ForeignMark) => least ? ForeignMark.Struck : ForeignMark.Field,
        { ParameterType: var type } when type == typeof(KeyHome) => new KeyHome("press", new("甲", "a")),
        { ParameterType: var type } when type == typeof(ImmutableArray<ContentType>) => ContentTypes.All,
        { ParameterType: var type } when type == typeof(double) => 3.5,
        { ParameterType: var type } when type == typeof(Diagnostic) => SourceProblems.Utf16(new("a.csv", 1, 1)),
        { ParameterType: var type } when type == typeof(Exception) => new IOException(),
        { ParameterType: var type } when type == typeof(ImmutableArray<Column>) => ImmutableArray<Column>.Empty,
        { ParameterType: var type } when type.IsAssignableFrom(typeof(string[])) => (string[])["a.md", "b.md"],
        _ => throw new InvalidOperationException($"A sample of {parameter.ParameterType} is needed for {parameter.Member.Name}."),
    };
}
