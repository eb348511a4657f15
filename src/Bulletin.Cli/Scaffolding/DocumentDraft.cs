using System.Globalization;
using System.Text;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Issues;
using Bulletin.Content.Fields;
using Bulletin.Content.Yaml;

namespace Bulletin.Cli.Scaffolding;

/// <summary>
/// The text of a new document: each key of its type on a line with its meaning; those it needs are filled in, the others wait behind a
/// <c>#</c>.
/// </summary>
internal static class DocumentDraft
{
    public static string Of(DraftValues values)
    {
        var text = new StringBuilder();
        text.Append("---\n");
        text.Append(ScaffoldTexts.DraftHead).Append('\n');
        foreach (var key in values.Type.Keys.All)
        {
            var value = Value(key, values);
            text.Append(value is null ? $"# {key.Chinese}: {Sample(key, values.Day)}" : $"{key.Chinese}: {value}".TrimEnd());
            text.Append("  # ").Append(Meaning(key)).Append('\n');
        }

        text.Append("---\n");
        if (values.Type.NeedsBody) text.Append(Prompts.Body).Append('\n');
        return text.ToString();
    }

    // Null: the key is not needed and waits behind a #. Empty: the editor must fill it.
    private static string? Value(Key key, DraftValues values) => key switch
    {
        _ when Is(key, CommonKeys.Title) => values.Title is { } title ? YamlQuoting.Of(title) : null,
        { English: "year" } when values.Type is IssueType => Number(values.Day.Year),
        { English: "number" } when values.Type is IssueType => Number(values.Issue),
        _ when Is(key, CommonKeys.Number) => values.Number is { } number ? YamlQuoting.Of(number) : null,
        _ when Is(key, CommonKeys.Issuer) => key.IsRequired ? Issuers(values) : null,
        _ when Is(key, CommonKeys.Category) && key.IsRequired => "其他",
        _ when Is(key, CommonKeys.Disclosure) => "主动公开",
        _ when Is(key, CommonKeys.Draft) => "true",
        _ when Is(key, CommonKeys.Reviewed) || Is(key, CommonKeys.SecrecyReviewed) => "",
        { IsRequired: true } or { IsSuggested: true } => Sample(key, values.Day),
        _ => null,
    };

    private static string Issuers(DraftValues values) => values.Issuers is [var one]
        ? YamlQuoting.Of(one)
        : $"[{string.Join(", ", values.Issuers.Select(YamlQuoting.Of))}]";

    private static bool Is(Key key, Key common) => key.English == common.English && key.Chinese == common.Chinese;

    private static string Sample(Key key, DateOnly day) =>
        key.Sample ?? key.Kind switch
        {
            ValueKind.Date => Date(day.AddDays(key.SampleDays)),
            ValueKind.Number => "1",
            ValueKind.Flag => "true",
            ValueKind.Choice => key.Choices[0],
            ValueKind.Texts => "[……, ……]",
            ValueKind.References => "[policies/2024/3, 云政办发〔2024〕12号]",
            ValueKind.Path => "附件.pdf",
            ValueKind.Record => Mapping(key, day),
            ValueKind.Records => $"[{Mapping(key, day)}]",
            _ => "……",
        };

    private static string Mapping(Key key, DateOnly day) =>
        $"{{{string.Join(", ", key.Children.Select(child => $"{child.Chinese}: {Sample(child, day)}"))}}}";

    private static string Meaning(Key key)
    {
        var meaning = new StringBuilder(key.Meaning.Chinese);
        if (key.Choices.Length > 0)
            meaning.Append("（可选：").AppendJoin('、', key.Choices).Append('）');
        if (Is(key, CommonKeys.Reviewed) || Is(key, CommonKeys.SecrecyReviewed))
            meaning.Append("，写成 {时间: 2024-03-05, 审核人: 姓名}");
        if (key.IsRequired)
            meaning.Append("（必填）");
        return meaning.ToString();
    }

    private static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
