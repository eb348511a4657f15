using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Documents.Issues;

public sealed class IssueType : ContentType
{
    private static readonly Key Year = Key.Of(ValueKind.Number, "year", "年", "年份；默认取自路径", "the year; by default from the path");
    private static readonly Key Number = Key.Of(ValueKind.Number, "number", "期号", "当年第几期；默认取自路径", "the number within the year; by default from the path");
    private static readonly Key Total = Key.Of(ValueKind.Number, "total", "总期号", "总期号", "the running number since the first issue");
    private static readonly Key Cover = Key.Record("cover", "封面", "封面图片；没有就由模板绘制", "the cover; drawn by the theme when absent", [.. CommonKeys.Image.Children]) with { OrFirstChild = true };
    private static readonly Key IssnKey = Key.Text("issn", "ISSN", "国际标准连续出版物号，检验校验位", "the ISSN; its check digit is checked");
    private static readonly Key Cn = Key.Text("cn", "CN", "国内统一连续出版物号，如 CN 11-1234/D", "the CN serial number, e.g. CN 11-1234/D");
    private static readonly Key Permit = Key.Text("permit", "准印证号", "内部资料准印证号", "the permit number of an internal publication");
    private static readonly Key File = Key.Text("id", "文件", "文件的路径或发文字号", "the document, by id or 发文字号").Required();
    private static readonly Key Page = Key.Of(ValueKind.Number, "page", "页码", "印刷版的起始页", "the page on which it begins in print");
    private static readonly Key Items = Key.Records("items", "篇目", "按顺序的文件", "the documents in order", File, Page) with { OrFirstChild = true };
    private static readonly Key Column = Key.Text("title", "标题", "栏目名称", "the name of the column").Required();
    private static readonly Key Contents = Key.Records("contents", "目录", "目录：各栏目及其文件", "the contents: columns and their documents", Column, Items);

    // After the keys: an instance reads them while it is made.
    public static readonly IssueType Instance = new();

    public override string Folder => "issues";

    public override Wording Name => new("公报", "issue");

    public override bool IsListed => false;

    public override bool NeedsBody => false;

    // An issue's title follows from its number, and `number` is its own number rather than a 发文字号.
    public override KeySet Keys { get; } = new([
        CommonKeys.Title with { IsRequired = false }, Year, Number, Total, CommonKeys.Published, CommonKeys.Updated, Cover, IssnKey, Cn, Permit, Contents,
        CommonKeys.Disclosure, CommonKeys.Reviewed, CommonKeys.SecrecyReviewed, CommonKeys.Withdrawn, CommonKeys.Draft, CommonKeys.Corrections,
        CommonKeys.Summary, CommonKeys.Attachments, CommonKeys.Image, CommonKeys.Aliases, CommonKeys.Issuer, CommonKeys.Specials,
    ]);

    public override Document Read(FieldReader fields, DocumentHeader header)
    {
        var fromPath = NumberOfPath(header.Id);
        var number = new IssueNumber(fields.Number(Year) ?? fromPath.Year, fields.Number(Number) ?? fromPath.Number);
        if (number.Year == 0 || number.Number == 0) fields.Problems.Add(HeaderProblems.NoIssueNumber(new(fields.File, 1, 1)));
        if (fromPath.Year != 0 && fromPath != number) fields.Problems.Add(HeaderProblems.IssueNumberNotPath(fields.Place(Number), number, fromPath));
        var contents = ImmutableArray.CreateBuilder<ContentsColumn>();
        foreach (var column in fields.Records(Contents)) contents.Add(new(column.Text(Column) ?? "", [.. column.Records(Items).Select(Item)]));
        foreach (var column in contents) header = header.Claiming(RelationKind.Carries, [.. column.Items.Select(item => item.Document)]);
        return new Issue(header.Title.Length > 0 ? header : header with { Title = number.ToChinese() })
        {
            IssueNumber = number,
            Total = fields.Number(Total),
            TotalAt = fields.At(Total),
            Issn = Checked(fields, IssnKey, Issn.IsValid),
            Cn = Checked(fields, Cn, CnNumber.IsValid),
            Permit = fields.Text(Permit),
            Cover = HeaderReader.Attachment(fields.Record(Cover)),
            Contents = contents.DrainToImmutable(),
        };
    }

    private static ContentsItem Item(FieldReader item) => new(new(item.Text(File) ?? "", item.At(File)), item.Number(Page));

    private static string? Checked(FieldReader fields, Key key, Func<string, bool> isValid)
    {
        var text = fields.Text(key);
        if (text is not null && !isValid(text)) fields.Problems.Add(HeaderProblems.BadSerialNumber(fields.Place(key), key, text));
        return text;
    }

    private static IssueNumber NumberOfPath(DocumentId id)
    {
        var path = id.Text.AsSpan();
        path = path[(path.IndexOf('/') + 1)..];
        return IssueNumber.TryParse(path.ToString(), out var number) ? number : default;
    }
}
