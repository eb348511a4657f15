using System.Collections.Immutable;
using System.Globalization;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Documents.Issues;

public sealed class IssueType : ContentType
{
    public static readonly IssueType Instance = new();

    private static readonly Property Year =
        Property.Only(Key.Of(ValueKind.Number, "year", "年", "年份；默认取自路径", "the year; by default from the path"));

    // An issue's title follows from its number, and `number` is its own number rather than a 发文字号.
    private static readonly Property Number = Property.Only(
        Key.Of(ValueKind.Number, "number", "期号", "当年第几期；默认取自路径", "the number within the year; by default from the path")) with
    {
        Fact = static (document, _) => ((Issue)document).IssueNumber.ToChinese(),
        Rank = 1,
        IsSearched = true,
    };

    private static readonly Property Total = Property.Of<Issue>(
        Key.Of(ValueKind.Number, "total", "总期号", "总期号", "the running number since the first issue"),
        static issue => issue.Total) with
    { Rank = 2 };

    private static readonly Property Cover = Property.Only(
        CommonKeys.Image with
        {
            English = "cover",
            Chinese = "封面",
            Meaning = new("封面图片；没有就由模板绘制", "the cover; drawn by the theme when absent"),
            Sample = "{文件: 封面.png, 说明: 封面的文字说明}",
        });

    private static readonly Property Issn = Property.Of<Issue>(
        Key.Text("issn", "ISSN", "国际标准连续出版物号，检验校验位", "the ISSN; its check digit is checked").Identifying(),
        static issue => issue.Issn);

    private static readonly Property Cn = Property.Of<Issue>(
        Key.Text("cn", "CN", "国内统一连续出版物号，如 CN 11-1234/D", "the CN serial number, e.g. CN 11-1234/D").Identifying(),
        static issue => issue.Cn) with
    { Label = "国内统一连续出版物号" };

    private static readonly Property Permit = Property.Of<Issue>(
        Key.Text("permit", "准印证号", "内部资料准印证号", "the permit number of an internal publication"),
        static issue => issue.Permit);

    private static readonly Key File = Key.Text("id", "文件", "文件的路径或发文字号", "the document, by id or 发文字号").Required().Identifying();
    private static readonly Key Page = Key.Of(ValueKind.Number, "page", "页码", "印刷版的起始页", "the page on which it begins in print");
    private static readonly Key Items =
        Key.Records("items", "篇目", "按顺序的文件", "the documents in order", File, Page) with
        { OrFirstChild = true, Joining = Joining.Documents };
    private static readonly Key Column = Key.Text("title", "标题", "栏目名称", "the name of the column").Required();
    private static readonly Property Contents = Property.Only(
        Key.Records("contents", "目录", "目录：各栏目及其文件", "the contents: columns and their documents", Column, Items) with
        { Sample = "[{标题: 市政府文件, 篇目: [{文件: policies/2024/3, 页码: 3}]}]" });

    public override string Folder => "issues";

    public override Wording Name => new("公报", "issue");

    public override string Word => "issue";

    public override WorkKind Work => WorkKind.Issue;

    public override bool IsListed => false;

    public override bool NeedsBody => false;

    public override Document Read(FieldReader fields, DocumentHeader header)
    {
        var fromPath = NumberOfPath(header.Id);
        var number = new IssueNumber(fields.Number(Year) ?? fromPath.Year, fields.Number(Number) ?? fromPath.Number);
        if (number.Year == 0 || number.Number == 0) fields.Problems.Add(HeaderProblems.NoIssueNumber(new(fields.File, 1, 1)));
        if (fromPath.Year != 0 && fromPath != number)
            fields.Problems.Add(HeaderProblems.IssueNumberNotPath(fields.Place(Number), number, fromPath));
        var contents = ImmutableArray.CreateBuilder<ContentsColumn>();
        foreach (var column in fields.Records(Contents))
            contents.Add(new(column.Text(Column) ?? "", [.. column.Records(Items).Select(Item)]));
        foreach (var column in contents) header = header.Claiming(RelationKind.Carries, [.. column.Items.Select(item => item.Document)]);
        return new Issue(header.Title.Length > 0 ? header : header with { Title = number.ToChinese() })
        {
            IssueNumber = number,
            Total = fields.Ordinal(Total),
            TotalAt = fields.At(Total),
            Issn = Checked(fields, Issn, Identifiers.Issn.IsValid),
            Cn = Checked(fields, Cn, CnNumber.IsValid),
            Permit = fields.Text(Permit),
            Cover = HeaderReader.Attachment(fields.Record(Cover)),
            Contents = contents.DrainToImmutable(),
        };
    }

    public override void WriteBelow(TextWriter output, Document document, ISiteFacts site)
    {
        foreach (var column in site.ContentsOf((Issue)document))
        {
            output.WriteLine(column.Title);
            foreach (var entry in column.Entries)
            {
                output.Write("  ");
                output.Write(entry.Title);
                if (entry.Page is { } number)
                {
                    output.Write('\t');
                    output.Write(number.ToString(CultureInfo.InvariantCulture));
                }

                output.WriteLine();
            }
        }
    }

    protected override PropertySet Declare() => new(
    [
        CommonProperties.Title with { Key = CommonKeys.Title with { IsRequired = false } },
        Year,
        Number,
        Total,
        CommonProperties.Published,
        CommonProperties.Updated,
        Cover,
        Issn,
        Cn,
        Permit,
        Contents,
        CommonProperties.Disclosure,
        CommonProperties.Reviewed,
        CommonProperties.SecrecyReviewed,
        CommonProperties.Withdrawn,
        CommonProperties.Draft,
        CommonProperties.Corrections,
        CommonProperties.Summary,
        CommonProperties.Attachments,
        CommonProperties.Image,
        CommonProperties.Aliases,
        CommonProperties.Issuer,
        CommonProperties.Specials,
        CommonProperties.Issue with { Key = null },
    ]);

    private static ContentsItem Item(FieldReader item) => new(new(item.Text(File) ?? "", item.At(File)), item.Ordinal(Page));

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
