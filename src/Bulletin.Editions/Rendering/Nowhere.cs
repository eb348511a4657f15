using Bulletin.Content.Markdown;

namespace Bulletin.Editions.Rendering;

/// <summary>A text that links to nothing.</summary>
internal sealed class Nowhere : IBodyTargets
{
    public static readonly Nowhere Instance = new();

    public BodyTarget Find(BodyLink link) => default;

    public PictureTarget Find(BodyPicture picture) => default;
}
