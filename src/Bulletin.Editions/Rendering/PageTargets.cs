using System.Collections.Immutable;
using Bulletin.Content;
using Bulletin.Content.Configuration;
using Bulletin.Content.Documents;
using Bulletin.Content.Linking;
using Bulletin.Content.Markdown;
using Bulletin.Editions.Images;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Rendering;

/// <summary>The links and pictures of one body as seen from its page in an edition.</summary>
internal sealed class PageTargets(
    Edition edition,
    TargetResolver resolver,
    Document document,
    Route page,
    ImageSizes sizes,
    PictureSlices? slicing)
    : IBodyTargets
{
    public bool HasReadings => edition == Edition.Accessible;

    public string? Title => document.Title;

    public BodyTarget Find(BodyLink link)
    {
        var target = resolver.Follow(document, link, null);
        if (target.Route is not { } route) return default;
        var href = Links.Relative(edition, page, route);
        return new(link.Fragment.Length == 0 ? href : $"{href}#{Links.Encode(link.Fragment)}", target.Document?.Title);
    }

    public string? Apart(BodyLink link) => resolver.Follow(document, link, null).Document?.Distinction;

    public PictureTarget Find(BodyPicture picture)
    {
        var target = resolver.FollowFile(document, picture.Target, default, null);
        if (target is not { Route: { } route, File: { } file }) return default;
        var (width, height) = sizes.Of(file);
        var whole = new PictureTarget(Links.Relative(edition, page, route), width, height);
        if (edition != Edition.Mobile || slicing?.Find(file, width, height) is not { } tall) return whole;
        var slices = ImmutableArray.CreateBuilder<PictureTarget>(tall.Count);
        for (var i = 0; i < tall.Count; i++)
        {
            var slice = Links.Across(edition, page, Edition.Standard, TallPicture.RouteOf(route, i));
            slices.Add(new(slice, tall.Width, tall.Slice(i, tall.Height).Height));
        }

        return whole with { Slices = slices.MoveToImmutable() };
    }
}
