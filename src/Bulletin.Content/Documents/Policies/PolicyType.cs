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

    /// <summary>附注, without brackets; null when there is none.</summary>
    public required string? Note { get; init; }

    /// <summary>成文日期 as it stands below the signatures; empty when none is given.</summary>
    public string WrittenLine => Header.Written is { } day ? new Moment(day.Day).ToChinese() : "";

    /// <summary>Whether the text is a notice or a decree that issues another one: 印发…的通知, …令.</summary>
    public bool EnclosesAnother =>
        IsDecree
        || (Title.EndsWith("通知", StringComparison.Ordinal)
        && (Title.Contains("印发", StringComparison.Ordinal)
            || Title.Contains("转发", StringComparison.Ordinal)
            || Title.Contains("发布", StringComparison.Ordinal)));

    /// <summary>Whether it is issued by a decree: 云川市人民政府令第7号.</summary>
    private bool IsDecree =>
        Header.Number is { Year: 0 } number && number.Text.Contains("令第", StringComparison.Ordinal);
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

    private static readonly Property Note = Property.Of<Policy>(
        Key.Text("note", "附注", "成文日期下面的附注，如 此件公开发布", "the note below the date, such as 此件公开发布"),
        static policy => policy.Note).Elsewhere();

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
        Note = fields.Text(Note)?.Trim('（', '）', '(', ')', ' ') is { Length: > 0 } note ? note : null,
    };

    public override bool Encloses(Document document) => ((Policy)document).EnclosesAnother;

    public override ShownParts Parts(Document document)
    {
        var (policy, header) = ((Policy)document, document.Header);
        return new()
        {
            Title = header.Title,
            Encloses = policy.EnclosesAnother,
            Issuers = header.Issuers,
            Number = header.Number,
            Recipients = policy.Recipients,
            Signatures = policy.Signatures,
            Written = header.Written,
            Attachments = [.. header.Attachments.Select(static attachment => attachment.Title ?? "")],
            Copies = policy.Copies,
            Note = policy.Note,
        };
    }

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
        if (policy.Note is not { } note) return;
        output.Write('（');
        output.Write(note);
        output.WriteLine('）');
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
        Signature,
        Note);
}
