using System.Text.Json;
using Reelhouse.Churn;
using Reelhouse.Churn.Scoring;
using Reelhouse.Features;
using Reelhouse.Registry;
using Reelhouse.Serving.Authentication;
using Reelhouse.Serving.Champion;

namespace Reelhouse.Serving.Requests;

/// <summary>What is answered to callers with the token.</summary>
internal static class ScoringEndpoints
{
    public static void MapScoring(this IEndpointRouteBuilder routes)
    {
        var guarded = routes.MapGroup("").AddEndpointFilter<RouteGroupBuilder, TokenFilter>();
        guarded.MapPost("/score", ScoreAsync);
        guarded.MapGet("/model", Model);
    }

    private static async Task<IResult> ScoreAsync(HttpRequest request, ChampionSource champions, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType()) return Refuse(StatusCodes.Status415UnsupportedMediaType, "The body is not said to be JSON", [$"Content-Type is '{request.ContentType}': give application/json."]);
        if (champions.Current is not { } champion) return NoChampion();
        JsonDocument body;
        try
        {
            body = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken);
        }
        catch (JsonException broken)
        {
            return Refuse(StatusCodes.Status400BadRequest, "The body is no JSON", [broken.Message]);
        }
        catch (BadHttpRequestException unreadable)
        {
            return Refuse(unreadable.StatusCode, "The body cannot be read", [$"{unreadable.Message} The largest body has {ServingApplication.MostBytes} bytes."]);
        }

        using (body)
        {
            var asked = SubscribersToScore.Read(body.RootElement);
            return asked.Faults.Count > 0
                ? Refuse(StatusCodes.Status400BadRequest, "Nobody was scored: the body has faults", asked.Faults)
                : Results.Json(ScoreAnswer.Of(champion, asked), AnswerContext.Default.ScoreAnswer);
        }
    }

    private static IResult Model(ChampionSource champions) => champions.Current is not { Version: var version }
        ? NoChampion()
        : Results.Json(
            new ModelAnswer(
                ChurnScorer.ModelName, version.Version, Alias.Champion, version.Sha256,
                [.. FeatureSets.Of<ChurnFeatures>().All.Select(feature => new FeatureAnswer(feature.Name, feature.Description, !feature.IsNullable))]),
            AnswerContext.Default.ModelAnswer);

    private static IResult NoChampion() => Refuse(
        StatusCodes.Status503ServiceUnavailable, "There is no champion", [$"Ask again where the service has just started. Else promote a version of {ChurnScorer.ModelName}, or look at the service's log where there is one."]);

    private static IResult Refuse(int status, string title, IReadOnlyList<string> faults) =>
        Results.Problem(string.Join('\n', faults), statusCode: status, title: title);
}
