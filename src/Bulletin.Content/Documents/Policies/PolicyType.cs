using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;

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
}

public sealed class PolicyType : ContentType
{
    private static readonly Key Recipients = Key.Text("recipients", "主送机关", "主送机关，末尾不写冒号", "the recipients, without the colon");
    private static readonly Key Copies = Key.Text("copies", "抄送", "抄送机关", "who else receives a copy");
    private static readonly Key Signature = Key.Of(ValueKind.Texts, "signature", "署名", "署名；默认为发文机关", "the signatures; by default the issuers");

    // After the keys: an instance reads them while it is made.
    public static readonly PolicyType Instance = new();

    public override string Folder => "policies";

    public override Wording Name => new("政策文件", "policy");

    public override bool HasValidity => true;

    public override KeySet Keys { get; } = CommonKeys.With(
        [CommonKeys.Issuer.Required(), CommonKeys.Written.Required(), CommonKeys.Category.Required(), CommonKeys.Status.Required()],
        Recipients,
        Copies,
        Signature);

    public override Document Read(FieldReader fields, DocumentHeader header) => new Policy(header)
    {
        Recipients = fields.Text(Recipients)?.TrimEnd(':', '：'),
        Copies = fields.Text(Copies)?.TrimEnd('。'),
        Signatures = fields.Texts(Signature) is { Length: > 0 } typed ? typed : header.Issuers,
    };
}
