namespace Bulletin.Content.Media;

/// <summary>A kind of file that may lie beside a document.</summary>
/// <param name="Fits">What its first bytes may be.</param>
public sealed record FileType(FileSignature Fits)
{
    /// <summary>Whether a browser shows it as a picture.</summary>
    public bool IsPicture { get; init; }

    /// <summary>Whether it is an Office or OFD file; when it is a zip archive, its members are looked at.</summary>
    public bool IsPackage { get; init; }

    /// <summary>How the name of a member of the package begins without which no program opens it; null: whatever it holds.</summary>
    public string? Member { get; init; }
}
