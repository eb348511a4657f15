using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Documents.Policies;

/// <summary>政策文件: the standard text of an official document (党政机关公文, GB/T 9704-2012).</summary>
public sealed class Policy(DocumentHeader header) : Document(header)
{
    public override ContentType Type => PolicyType.Instance;

    /// <summary>主送机关, as one line; null when the document has none.</summary>
    public required string? Recipients { get; init; }

    /// <summary>抄送.</summary>
    public required string? Copies { get; init; }

    /// <summary>署名, a line each; the issuers when none is given.</summary>
    public required ImmutableArray<string> Signatures { get; init; }

    /// <summary>成文日期 as it stands below the signatures; empty when none is given.</summary>
    public string WrittenLine => Header.Written is { } day ? new Moment(day.Day).ToChinese() : "";

    /// <summary>Whether the text is a notice that issues another one: 印发…的通知.</summary>
    public bool EnclosesAnother =>
        Title.EndsWith("通知", StringComparison.Ordinal)
        && (Title.Contains("印发", StringComparison.Ordinal)
            || Title.Contains("转发", StringComparison.Ordinal)
            || Title.Contains("发布", StringComparison.Ordinal));
}

public sealed class PolicyType : ContentType
{
    public static readonly PolicyType Instance = new();

    // The format of an official document shows them (GB/T 9704-2012, 7.3).
    private static readonly Property Recipients = Property.Of<Policy>(
        Key.Text("recipients", "主送机关", "主送机关，末尾不写冒号", "the recipients, without the colon"),
        static policy => policy.Recipients).Elsewhere();

    private static readonly Property Copies = Property.Of<Policy>(
        Key.Text("copies", "抄送", "抄送机关", "who else receives a copy"),
        static policy => policy.Copies).Elsewhere();

    private static readonly Property Signature = Property.Of<Policy>(
        Key.Of(ValueKind.Texts, "signature", "署名", "署名；默认为发文机关", "the signatures; by default the issuers") with
        { Joining = Joining.Agencies },
        static policy => policy.Signatures).Elsewhere();

    public override string Folder => "policies";

    public override string ColumnType => "政策文件";

    public override Wording Name => new("政策文件", "policy");

    public override string Word => "policy";

    public override WorkKind Work => WorkKind.Legislation;

    public override bool HasValidity => true;

    public override Document Read(FieldReader fields, DocumentHeader header) => new Policy(header)
    {
        Recipients = fields.Text(Recipients)?.TrimEnd(':', '：'),
        Copies = fields.Text(Copies)?.TrimEnd('。'),
        Signatures = fields.Texts(Signature) is { Length: > 0 } typed ? typed : header.Issuers,
    };

    public override bool Encloses(Document document) => ((Policy)document).EnclosesAnother;

    public override void WriteAbove(TextWriter output, Document document)
    {
        if (((Policy)document).Recipients is not { } recipients) return;
        output.Write(recipients);
        output.WriteLine("：");
    }

    public override void WriteSignature(TextWriter output, Document document)
    {
        var policy = (Policy)document;
        output.WriteLine();
        foreach (var signature in policy.Signatures) output.WriteLine(signature);
        output.WriteLine(policy.WrittenLine);
    }

    public override void WriteClosing(TextWriter output, Document document)
    {
        if (((Policy)document).Copies is not { } copies) return;
        output.Write("抄送：");
        output.WriteLine(copies);
    }

    protected override PropertySet Declare() => CommonProperties.With(
        [
            CommonProperties.Issuer.Required(),
            CommonProperties.Written.Required(),
            CommonProperties.Category.Required(),
            CommonProperties.Status.Required(),
        ],
        Recipients,
        Copies,
        Signature);
}
